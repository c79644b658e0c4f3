package dev.tenon.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The paths of server URLs, under which the paths of operations are. */
final class Servers {
    private static final Pattern ORIGIN = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private Servers() {}

    /** The paths of the servers that a part of the contract names. */
    static List<String> paths(Value owner) {
        return owner.get("servers").map(Value::items).orElse(List.of()).stream()
                .map(Servers::path)
                .toList();
    }

    /** The path of the first server, which is the root where no server is named. */
    static String first(Value root) {
        return paths(root).stream().findFirst().orElse("");
    }

    private static String path(Value server) {
        String url = server.text("url", "");
        for (Map.Entry<String, Value> variable :
                server.get("variables").map(Value::members).orElse(Map.of()).entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().text("default", ""));
        }
        String path = ORIGIN.matcher(url).replaceFirst("").replaceFirst("[?#].*$", "");
        String absolute = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        return absolute.endsWith("/") ? absolute.substring(0, absolute.length() - 1) : absolute;
    }
}
