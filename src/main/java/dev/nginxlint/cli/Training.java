package dev.nginxlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * What the launcher runs to make its class-data archive, and to check it: the commands that users
 * run most, on a small site with a few mistakes. Classes that are loaded here start fast
 * afterwards.
 */
final class Training {
  private static final String SITE =
      """
      # A small site.
      user www-data;
      worker_processes auto;
      events {
          worker_connections 1024;
      }
      http {
          include types.conf;
          default_type application/octet-stream;
          log_format main '$remote_addr - [$time_local] "$request" $status "$http_user_agent"';
          access_log logs/access.log main;
          sendfile on;
          keepalive_timeout 65s;
          client_max_body_size 10m;
          gzip on;
          gzip_types text/plain text/css;
          limit_req_zone $binary_remote_addr zone=one:10m rate=5r/s;
          map $http_upgrade $connection_upgrade {
              default upgrade;
              ''      close;
          }
          geo $internal {
              default    0;
              10.0.0.0/8 1;
          }
          upstream backend {
              server 127.0.0.1:3000 weight=2;
              server 127.0.0.1:3001 backup;
              keepalive 16;
          }
          server {
              listen 80 default_server;
              listen [::]:80;
              server_name _;
              return 301 https://$host$request_uri;
          }
          server {
              listen 8080;
              server_name a.test *.a.test ~^(?<tenant>[a-z]+)\\.b\\.test$;
              root /srv/www;
              index index.html index.php;
              error_page 404 /404.html;
              error_page 500 502 503 504 = /50x.html;
              set $flag "x${host}";
              rewrite ^/old/(.*)$ /new/$1 permanent;
              location / {
                  try_files $uri $uri/ /index.html =404;
              }
              location = /health {
                  return 200 "ok";
              }
              location /api {
                  proxy_pass http://backend/;
                  proxy_set_header Host $host;
                  proxy_set_header Upgrade $http_upgrade;
                  proxy_set_header Connection $connection_upgrade;
              }
              location ^~ /static {
                  alias /srv/static/;
                  expires 30d;
                  add_header Cache-Control "public" always;
              }
              location ~* \\.(png|jpe?g|css|js)$ {
                  if ($request_method = POST) {
                      return 405;
                  }
                  expires max;
              }
              location ~ \\.php$ {
                  fastcgi_split_path_info ^(.+\\.php)(/.+)$;
                  fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
                  fastcgi_pass 127.0.0.1:9000;
              }
              location @fallback {
                  limit_req zone=one burst=5 nodelay;
                  proxy_pass http://backend;
              }
          }
      }
      """;

  private static final String TYPES =
      """
      types {
          text/html  html htm;
          text/css   css;
          image/jpeg jpeg jpg;
      }
      """;

  private static final String BROKEN =
      """
      events { }
      http {
          server {
              listen 80
              root /srv;
              lokation / { }
          }
          gzip maybe;
      """;

  /** What patterns are made of: each has a class of its own in java.util.regex. */
  private static final String PATTERN =
      "^(?i:a{2,3}b??)(?<n>[^a-c]+|x)*+(?=z)(?!q)(?<=k)(?<!w)(?>y)\\b.*?[\\d\\s]{1,}\\1\\z|(?:c$)?";

  private Training() {}

  /** Writes the site into the given folder and runs the commands on it. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    loadAll();
    Pattern.compile(PATTERN).matcher("aab").find();
    Path folder = Path.of(arguments[0]);
    String site = Files.writeString(folder.resolve("nginx.conf"), SITE).toString();
    String broken = Files.writeString(folder.resolve("broken.conf"), BROKEN).toString();
    Files.writeString(folder.resolve("types.conf"), TYPES);
    run(site);
    run("lint", "--color", "always", broken);
    run("lint", "--format", "concise", site, broken);
    run("lint", "--format", "json", site);
    run("lint", "--format", "jsonl", broken);
    run("resolve", site, "http://a.test:8080/api/users?x=1", "http://a.test:8080/old/a.css");
    run("resolve", "--format", "jsonl", site, "http://x.b.test:8080/a/b.php", "/static/x");
    System.exit(0);
  }

  /**
   * Loads all classes of the program: one that the commands below do not happen to need would later
   * make the JVM open the jar, which costs more than all that are archived.
   */
  private static void loadAll() throws IOException, ReflectiveOperationException {
    String path = System.getProperty("java.class.path");
    try (JarFile jar = new JarFile(path)) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith("dev/nginxlint/") && name.endsWith(".class")) {
          String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          if (!type.endsWith("package-info")) {
            Class.forName(type, false, Training.class.getClassLoader());
          }
        }
      }
    }
  }

  private static void run(String... words) {
    Main.run(words, new ProcessConsole());
  }
}
