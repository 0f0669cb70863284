package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.ServerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a server block: how it is chosen, and what is in it. */
final class ServerReader {
  private final LocationReader reader;
  private final Block http;
  private final LocationConfig around;

  ServerReader(LocationReader reader, Block http, LocationConfig around) {
    this.reader = reader;
    this.http = http;
    this.around = around;
  }

  Server read(Directive directive) {
    Block block = new Block(directive.children());
    LocationConfig config = reader.read(Optional.of(directive), block, Optional.empty(), around);
    return new Server(
        directive,
        bindings(block),
        names(block),
        block.flag("merge_slashes", http.flag("merge_slashes", true)),
        seesUnderscores(block),
        HeaderBuffers.read(block, http),
        config,
        new Lazy<>(reader) {
          @Override
          Locations read() {
            return reader.locations(block, config, false);
          }
        });
  }

  /** Headers with "_" in their names are invalid, and those may be ignored. */
  private boolean seesUnderscores(Block block) {
    return block.flag("underscores_in_headers", http.flag("underscores_in_headers", false))
        || !block.flag("ignore_invalid_headers", http.flag("ignore_invalid_headers", true));
  }

  private static List<Server.Binding> bindings(Block block) {
    List<Server.Binding> bindings = new ArrayList<>();
    for (Directive directive : block.all("listen")) {
      if (!directive.parameters().isEmpty()) {
        addBindings(Block.words(directive), bindings);
      }
    }
    if (block.all("listen").isEmpty()) {
      // ngx_http_core_server(): port 80, as nginx is started by root.
      addBindings(List.of("80"), bindings);
    }
    return bindings;
  }

  private static void addBindings(List<String> words, List<Server.Binding> bindings) {
    Optional<Listen> parsed = Listen.parse(words, NginxVersion.MAINLINE).value();
    if (parsed.isEmpty()) {
      return;
    }
    Listen listen = parsed.get();
    for (ListenAddress address : listen.addresses()) {
      bindings.add(new Server.Binding(address, listen));
    }
    if (listen.addresses().isEmpty()) {
      String host = listen.url().host();
      String address = host.equals("localhost") ? "127.0.0.1" : host;
      bindings.add(
          new Server.Binding(new ListenAddress(address, listen.url().port(), false), listen));
    }
  }

  /** Returns the names of a server; one empty name where there is none. */
  static List<ServerName> names(Block block) {
    List<ServerName> names = new ArrayList<>();
    for (Directive directive : block.all("server_name")) {
      for (Parameter parameter : directive.parameters()) {
        Optional<ServerName> name = ServerName.parse(parameter.value()).value();
        if (name.isPresent()) {
          names.add(name.get());
        }
      }
    }
    return names.isEmpty() ? List.of(ServerName.EMPTY) : names;
  }
}
