package dev.tenon.runtime.http;

import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a service is, and how requests get there: URL and header fields of an attempt. */
final class Endpoint {
    /** What another origin may be told (see {@link RedirectPolicy#anyOrigin()}). */
    private static final List<String> FOREIGN_FIELDS = List.of("accept", "accept-language", "range", "user-agent");

    private final ServerChoice servers;
    private final HeaderField userAgent;

    Endpoint(ServerChoice servers, String userAgent) {
        this.servers = servers;
        this.userAgent = new HeaderField("User-Agent", userAgent);
    }

    /** The URL of an attempt without its query, which may hold credentials. */
    static URI shown(URI sent) {
        String url = sent.toString();
        int query = url.indexOf('?');
        return query < 0 ? sent : URI.create(url.substring(0, query));
    }

    /** The URL of an attempt, with the credentials that belong to its query. */
    URI target(ApiRequest request, Route route, List<Credentials.Used> secrets) {
        List<String> parameters = new ArrayList<>();
        for (Credentials.Used used : secrets) {
            if (used.credential().place() == Credential.Place.QUERY) {
                parameters.add(encoded(used.credential().name()) + "=" + encoded(used.value()));
            }
        }
        return url(request, route, parameters);
    }

    /** The header fields of an attempt, without credentials. */
    List<HeaderField> fields(ApiRequest request, CallOptions options, Route route) {
        List<HeaderField> own = HeaderFields.replaced(List.of(userAgent), request.fields());
        List<HeaderField> all = HeaderFields.replaced(own, options.headers());
        boolean withoutBody = request.body().isPresent() && !route.withBody();
        if (!withoutBody && !route.foreign()) {
            return all;
        }
        List<HeaderField> fields = new ArrayList<>(all);
        if (withoutBody) {
            fields.removeIf(field -> field.name().toLowerCase(Locale.ROOT).startsWith("content-"));
        }
        if (route.foreign()) {
            fields.removeIf(field -> !FOREIGN_FIELDS.contains(field.name().toLowerCase(Locale.ROOT)));
        }
        return fields;
    }

    /** An attempt with its credentials, which are none if the route is foreign. */
    TransportRequest attempt(
            ApiRequest request,
            CallOptions options,
            Route route,
            URI target,
            List<HeaderField> fields,
            List<Credentials.Used> secrets) {
        List<HeaderField> proofs = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        fields.stream().filter(field -> field.isNamed("Cookie")).forEach(field -> cookies.add(field.value()));
        if (!request.cookies().isEmpty() && !route.foreign()) {
            cookies.add(request.cookies());
        }
        for (Credentials.Used used : secrets) {
            String name = used.credential().name();
            switch (used.credential().place()) {
                case HEADER -> proofs.add(new HeaderField(name, used.value()));
                case COOKIE -> cookies.add(name + "=" + used.value());
                case QUERY, CONNECTION -> {}
            }
        }
        if (!cookies.isEmpty()) {
            proofs.add(new HeaderField("Cookie", String.join("; ", cookies)));
        }
        Optional<RequestBody> body = route.withBody() ? request.body() : Optional.empty();
        List<HeaderField> sent = HeaderFields.replaced(fields, proofs);
        if (options.compressesRequests() && body.isPresent()) {
            body = body.map(Gzip::compressed);
            sent = HeaderFields.replaced(sent, List.of(new HeaderField("Content-Encoding", "gzip")));
        }
        return new TransportRequest(
                route.method(),
                target,
                sent,
                body,
                options.maxResponseBytes(),
                new Streaming(request.streamed(), options.idleTimeout()));
    }

    /** Redirects and links to pages may repeat the request's own query, with a credential that is a parameter, and not that of now. */
    URI url(ApiRequest request, Route route, List<String> parameters) {
        String plain = route.target()
                .map(URI::toString)
                .orElseGet(() -> servers.base(request)
                        + request.path()
                        + (request.query().isEmpty() ? "" : "?" + request.query()));
        if (parameters.isEmpty()) {
            return URI.create(plain);
        }
        int mark = plain.indexOf('?');
        List<String> query = new ArrayList<>();
        if (mark >= 0 && mark + 1 < plain.length()) {
            query.addAll(Arrays.asList(plain.substring(mark + 1).split("&")));
        }
        for (String parameter : parameters) {
            if (!query.contains(parameter)) {
                String start = parameter.substring(0, parameter.indexOf('=') + 1);
                query.removeIf(other -> other.startsWith(start));
                query.add(parameter);
            }
        }
        return URI.create((mark < 0 ? plain : plain.substring(0, mark)) + "?" + String.join("&", query));
    }

    private static String encoded(String text) {
        try {
            return PercentEncoding.encode(text);
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("half a surrogate pair in a credential's name or value", half);
        }
    }

    /** Whether the caller's credentials may go where a request goes. */
    boolean isTrusted(ApiRequest request) {
        return servers.isTrusted(request);
    }

    /** Scheme, host and port of a request's server, for messages. */
    String origin(ApiRequest request) {
        return shownOrigin(servers.base(request));
    }

    /** Scheme, host and port of what an attempt is sent to, for messages. */
    String origin(ApiRequest request, Route route) {
        return route.target().map(URI::toString).map(Endpoint::shownOrigin).orElseGet(() -> origin(request));
    }

    /** An absolute URL as it is, another one on the endpoint. */
    URI resolve(URI url) {
        return URI.create(servers.base() + "/").resolve(url);
    }

    /** Scheme, host and port, for messages. */
    String origin() {
        return shownOrigin(servers.base());
    }

    private static String shownOrigin(String base) {
        URI uri = URI.create(base);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
