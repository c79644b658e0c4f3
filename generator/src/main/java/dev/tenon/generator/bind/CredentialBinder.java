package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.CredentialSetter;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Binds security schemes to the methods of the client's builder. */
final class CredentialBinder {
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER_TOKEN = "bearerToken";
    private static final String CLIENT_CREDENTIALS = "clientCredentials";

    private final NameReport names;
    private final Diagnostics diagnostics;
    private final List<CredentialSetter> setters = new ArrayList<>();

    private CredentialBinder(NameReport names, Diagnostics diagnostics) {
        this.names = names;
        this.diagnostics = diagnostics;
    }

    static List<CredentialSetter> bind(List<SecurityScheme> schemes, NameReport names, Diagnostics diagnostics) {
        CredentialBinder binder = new CredentialBinder(names, diagnostics);
        schemes.forEach(binder::scheme);
        return binder.setters;
    }

    private void scheme(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            apiKey(key);
        } else if (scheme instanceof SecurityScheme.Http http) {
            http(http);
        } else if (scheme instanceof SecurityScheme.OAuth2 oauth) {
            oauth2(oauth);
        } else if (scheme instanceof SecurityScheme.OpenIdConnect) {
            add(scheme, BEARER_TOKEN, new CredentialSetter.Bearer());
        } else if (scheme instanceof SecurityScheme.MutualTls) {
            add(scheme, "mutualTls", new CredentialSetter.MutualTls());
        }
    }

    /** The methods differ in their parameters, so that they may share the name of a scheme whose usual names are taken. */
    private void oauth2(SecurityScheme.OAuth2 oauth) {
        Optional<SecurityScheme.ClientCredentialsFlow> safe =
                oauth.clientCredentials().filter(flow -> isTokenUrl(flow.tokenUrl()));
        if (safe.isEmpty()) {
            oauth.clientCredentials().ifPresent(flow -> reportTokenUrl(oauth, flow.tokenUrl()));
            add(oauth, BEARER_TOKEN, new CredentialSetter.Bearer());
            return;
        }
        SecurityScheme.ClientCredentialsFlow flow = safe.get();
        CredentialSetter own =
                add(oauth, CLIENT_CREDENTIALS, new CredentialSetter.ClientCredentials(flow.tokenUrl(), flow.scopes()));
        if (own.method().equals(CLIENT_CREDENTIALS)) {
            add(oauth, BEARER_TOKEN, new CredentialSetter.Bearer());
        } else {
            setters.add(new CredentialSetter(own.method(), oauth.name(), new CredentialSetter.Bearer(), own.docs()));
        }
    }

    private void reportTokenUrl(SecurityScheme.OAuth2 oauth, String url) {
        diagnostics.note(
                "unusable-token-url",
                oauth.location(),
                "'" + url + "' is no https URL and no path of the service; tokens of '" + oauth.name()
                        + "' are not fetched by the client, but supplied",
                "write a URL that begins with https://");
    }

    private void apiKey(SecurityScheme.ApiKey key) {
        if (!isSendable(key)) {
            diagnostics.warning(
                    "unsupported-credential",
                    key.location(),
                    "'" + key.parameter() + "' is no name that a client may send in a "
                            + key.in().name().toLowerCase(Locale.ROOT) + "; operations that need the security scheme '"
                            + key.name() + "' cannot be called",
                    "use letters, digits and hyphens, and no name that belongs to the connection, such as Host");
            return;
        }
        if (key.in() == Parameter.In.HEADER && key.parameter().equalsIgnoreCase(AUTHORIZATION)) {
            add(key, BEARER_TOKEN, new CredentialSetter.Bearer());
        }
        add(key, JavaNames.member(key.parameter()), proof(key));
    }

    private static boolean isSendable(SecurityScheme.ApiKey key) {
        return switch (key.in()) {
            case QUERY -> true;
            case COOKIE -> FieldNames.isToken(key.parameter());
            case HEADER, PATH -> FieldNames.isSendable(key.parameter());
        };
    }

    private static CredentialSetter.Proof proof(SecurityScheme.ApiKey key) {
        return switch (key.in()) {
            case QUERY -> new CredentialSetter.Query(key.parameter());
            case COOKIE -> new CredentialSetter.Cookie(key.parameter());
            case HEADER, PATH -> new CredentialSetter.Header(key.parameter());
        };
    }

    private void http(SecurityScheme.Http http) {
        switch (http.scheme()) {
            case "bearer" -> add(http, BEARER_TOKEN, new CredentialSetter.Bearer());
            case "basic" -> add(http, "basic", new CredentialSetter.Basic());
            default -> add(http, "authorization", new CredentialSetter.Header(AUTHORIZATION));
        }
    }

    /** A client's secret goes over TLS alone (RFC 6749 §3.2); what is relative is on the endpoint. */
    private static boolean isTokenUrl(String url) {
        String path = "[A-Za-z0-9._~!$&'()*+,;=:@%/\\-]*(\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?\\-]*)?";
        return url.matches("https://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?(/" + path + ")?") || url.matches("/(?!/)" + path);
    }

    private CredentialSetter add(SecurityScheme scheme, String method, CredentialSetter.Proof proof) {
        String given = names.give(
                scheme.location(),
                "the security scheme '" + scheme.name() + "'",
                JavaNames.members(scheme.name()).after(method));
        CredentialSetter setter =
                new CredentialSetter(given, scheme.name(), proof, new Docs(scheme.description(), false));
        setters.add(setter);
        return setter;
    }
}
