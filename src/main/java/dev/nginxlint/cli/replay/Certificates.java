package dev.nginxlint.cli.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A certificate for the servers of examples, signed by itself, made once. */
final class Certificates {
  private static final String PASSWORD = "example";

  private @Nullable String certificate;
  private @Nullable String key;

  /** Writes a certificate, or its key, as PEM. */
  void write(Path file, boolean wantKey) throws IOException {
    if (certificate == null || key == null) {
      make();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, String.valueOf(wantKey ? key : certificate));
  }

  private void make() throws IOException {
    Path store = Files.createTempDirectory("nginx-lint").resolve("store");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "example",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      certificate = pem("CERTIFICATE", keys.getCertificate("example").getEncoded());
      key = pem("PRIVATE KEY", keys.getKey("example", PASSWORD.toCharArray()).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(store);
      Files.deleteIfExists(store.toAbsolutePath().getParent());
    }
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }
}
