/**
 * What of the values of variables is chosen by the client.
 *
 * <p>{@link Taints} tells it of a value where it stands: {@link Taint} says which bytes the client
 * can put there. What nginx's own variables can hold is {@link ClientVariables}, measured on a
 * running nginx; what a group of a regular expression can hold is {@link GroupTaint}.
 */
@NullMarked
package dev.nginxlint.taint;

import org.jspecify.annotations.NullMarked;
