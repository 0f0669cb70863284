package dev.nginxlint.validity;

import dev.nginxlint.value.NginxVersion;
import java.util.Optional;
import java.util.Set;

/**
 * Which nginx is to read the configuration.
 *
 * @param modules the modules it holds, where that is known; a directive of any other module is then
 *     unknown to it
 */
public record NginxBuild(NginxVersion version, Optional<Set<String>> modules) {
  /** The newest nginx that the data knows, with any module that can be built into it. */
  public static final NginxBuild MAINLINE = of(NginxVersion.MAINLINE);

  public NginxBuild {
    // No lambda: this runs at every start, and the first one costs 9 ms there.
    modules = modules.isPresent() ? Optional.of(Set.copyOf(modules.get())) : modules;
  }

  /** Returns an nginx of some version with any module that can be built into it. */
  public static NginxBuild of(NginxVersion version) {
    return new NginxBuild(version, Optional.empty());
  }

  /** Says whether it stands for the newest there is, because no version was told. */
  @SuppressWarnings("ReferenceEquality") // told, the same version is that version
  public boolean isNewest() {
    return this == MAINLINE;
  }

  /** Says whether a module can be in it. */
  public boolean has(String module) {
    return modules.isEmpty() || modules.get().contains(module);
  }
}
