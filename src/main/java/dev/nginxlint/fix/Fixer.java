package dev.nginxlint.fix;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.syntax.Configuration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends a configuration: pass by pass, because one fix may make room for another. Those of a pass
 * are made together; where that is refused by the {@link Proof}, each is tried alone.
 */
public final class Fixer {
  private static final int MOST_PASSES = 100;

  private final Linting linting;
  private final boolean unsafe;
  private final Proof proof;

  private final List<Applied> applied = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  /** The fixes that made something worse; they are not tried again. */
  private final Set<String> given = new HashSet<>();

  /** How configurations are read and judged. */
  public interface Linting {
    /** Reads the configuration from files some of which are edited. */
    Configuration read(SourceFile main, SourceLoader loader);

    /** Returns all that is wrong with it. */
    List<Finding> findings(Configuration configuration);

    /** Returns those findings that are to be mended. */
    List<Finding> wanted(List<Finding> findings);

    /** Says what becomes of a request; each outcome is equal only to the same. */
    Proof.Following follow(Configuration configuration);
  }

  /** A finding that was mended. */
  public record Applied(Finding finding) {}

  /** A finding that was not, and why. */
  public record Refused(Finding finding, String why) {}

  /**
   * What came of it.
   *
   * @param files those that changed, as they are to be
   * @param changes the requests that end otherwise now
   */
  public record Result(
      Configuration configuration,
      Map<String, SourceFile> files,
      List<Applied> applied,
      List<Refused> refused,
      List<Proof.Change> changes) {}

  /**
   * Takes what is needed.
   *
   * @param unsafe whether to make fixes too by which requests end otherwise
   */
  public Fixer(Linting linting, boolean unsafe) {
    this.linting = linting;
    this.unsafe = unsafe;
    this.proof = new Proof(linting);
  }

  /** Mends what can be. */
  public Result fix(SourceFile main, SourceLoader loader) {
    Map<String, SourceFile> edited = loader instanceof Overlay files ? files.edited() : Map.of();
    Attempt first = attempt(main, new Overlay(loader, edited));
    Attempt now = first;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      List<Finding> batch = batch(now);
      if (batch.isEmpty()) {
        break;
      }
      Optional<Attempt> next = together(batch, now, main, loader);
      now = next.isPresent() ? next.get() : oneOf(batch, now, main, loader);
    }
    List<Proof.Change> changes = unsafe ? proof.changes(first, now) : List.of();
    return new Result(now.configuration(), now.overlay().edited(), applied, refused, changes);
  }

  /**
   * Says what keeps another configuration, which shares files with one that was mended, from being
   * as good as before; nothing if that does not.
   */
  public String check(SourceFile main, SourceLoader loader, Result mended) {
    Attempt before = attempt(main, new Overlay(loader, Map.of()));
    Attempt after = attempt(main, new Overlay(loader, mended.files()));
    List<Finding> findings = new ArrayList<>();
    for (Applied one : mended.applied()) {
      findings.add(one.finding());
    }
    return proof.judgeShared(before, after, findings);
  }

  /** A state of the files: what was edited, how they read, and what is wrong. */
  record Attempt(Overlay overlay, Configuration configuration, List<Finding> findings) {}

  private Attempt attempt(SourceFile main, Overlay overlay) {
    SourceFile first = overlay.edited().getOrDefault(main.path(), main);
    Configuration configuration = linting.read(first, overlay);
    return new Attempt(overlay, configuration, linting.findings(configuration));
  }

  /** Returns findings whose fixes can be made together: safe ones, then, where wanted, the rest. */
  private List<Finding> batch(Attempt now) {
    List<Finding> batch = batch(now, true);
    return batch.isEmpty() && unsafe ? batch(now, false) : batch;
  }

  private List<Finding> batch(Attempt now, boolean safe) {
    List<Finding> batch = new ArrayList<>();
    Edits edits = new Edits();
    for (Finding finding : linting.wanted(now.findings())) {
      if (finding.fix().isPresent()
          && finding.fix().get().safe() == safe
          && !given.contains(name(finding))
          && edits.add(finding.fix().get())) {
        batch.add(finding);
      }
    }
    return batch;
  }

  private Optional<Attempt> together(
      List<Finding> batch, Attempt now, SourceFile main, SourceLoader loader) {
    Edits edits = new Edits();
    for (Finding finding : batch) {
      edits.add(finding.fix().orElseThrow());
    }
    Attempt next = attempt(main, edited(now, edits, loader));
    String why = proof.judge(now, next, batch);
    return why.isEmpty() ? Optional.of(keep(next, batch)) : Optional.empty();
  }

  /** Makes the first fix that is right alone; the places of the others have moved then. */
  private Attempt oneOf(List<Finding> batch, Attempt now, SourceFile main, SourceLoader loader) {
    for (Finding finding : batch) {
      Attempt next = attempt(main, edited(now, Edits.of(finding), loader));
      String why = proof.judge(now, next, List.of(finding));
      if (why.isEmpty()) {
        return keep(next, List.of(finding));
      }
      given.add(name(finding));
      refused.add(new Refused(finding, why));
    }
    return now;
  }

  private Attempt keep(Attempt next, List<Finding> batch) {
    for (Finding finding : batch) {
      applied.add(new Applied(finding));
    }
    return next;
  }

  private static Overlay edited(Attempt now, Edits edits, SourceLoader loader) {
    Map<String, SourceFile> files = new LinkedHashMap<>(now.overlay().edited());
    files.putAll(edits.files());
    return new Overlay(loader, files);
  }

  /** Tells a finding from others, wherever its place has moved. */
  public static String name(Finding finding) {
    String file = finding.span().file().path();
    return file + " " + finding.rule() + " " + finding.message() + " " + finding.span().text();
  }
}
