package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.api.CredentialSetter;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Makes the views of the builder's methods that take credentials. */
final class CredentialViews {
    private static final TypeToken CREDENTIAL = TypeToken.of(RuntimeTypes.CREDENTIAL);
    private static final TypeToken CLIENT_CREDENTIALS = TypeToken.of(RuntimeTypes.CLIENT_CREDENTIALS);
    private static final TypeToken STRING = TypeToken.of(ClassName.get(String.class));
    private static final TypeToken SUPPLIER =
            TypeToken.of(ParameterizedTypeName.get(ClassName.get(Supplier.class), ClassName.get(String.class)));

    private final CredentialSetter setter;

    private CredentialViews(CredentialSetter setter) {
        this.setter = setter;
    }

    static List<ClientView.CredentialView> of(CredentialSetter setter) {
        return new CredentialViews(setter).views();
    }

    private List<ClientView.CredentialView> views() {
        CredentialSetter.Proof proof = setter.proof();
        Code value = Code.of("# value", SUPPLIER);
        if (proof instanceof CredentialSetter.Basic) {
            return List.of(view(
                    Code.of("# user, # password", STRING, SUPPLIER),
                    Code.of("#.basic(user, password)", CREDENTIAL),
                    "The password is asked for each attempt."));
        }
        if (proof instanceof CredentialSetter.Header header) {
            return List.of(view(
                    value,
                    Code.of("#.header(#, value)", CREDENTIAL, Literal.of(header.field())),
                    "The supplier gives the whole value of the header field " + sent(header.field())));
        }
        if (proof instanceof CredentialSetter.Query query) {
            return List.of(view(
                    value,
                    Code.of("#.query(#, value)", CREDENTIAL, Literal.of(query.parameter())),
                    "The supplier gives the value of the query parameter " + sent(query.parameter())));
        }
        if (proof instanceof CredentialSetter.Cookie cookie) {
            return List.of(view(
                    value,
                    Code.of("#.cookie(#, value)", CREDENTIAL, Literal.of(cookie.cookie())),
                    "The supplier gives the value of the cookie " + sent(cookie.cookie())));
        }
        if (proof instanceof CredentialSetter.ClientCredentials flow) {
            return clientCredentials(flow);
        }
        if (proof instanceof CredentialSetter.MutualTls) {
            return mutualTls();
        }
        if (proof instanceof CredentialSetter.Bearer) {
            return List.of(view(
                    Code.of("# token", SUPPLIER),
                    Code.of("#.bearer(token)", CREDENTIAL),
                    "The supplier gives the token without the word {@code Bearer}, and is asked for each attempt."));
        }
        throw new IllegalArgumentException("no setter for " + proof);
    }

    private static String sent(String name) {
        return Javadoc.code(name) + ", and is asked for each attempt.";
    }

    private List<ClientView.CredentialView> clientCredentials(CredentialSetter.ClientCredentials flow) {
        String where = "Tokens come from " + Javadoc.code(flow.tokenUrl()) + " (RFC 6749 §4.4)";
        // Some tools write a blank scope where there is none.
        String scopes = flow.scopes().stream()
                .filter(scope -> !scope.isBlank())
                .map(Javadoc::code)
                .collect(Collectors.joining(", "));
        Code made = Code.of(
                "#.builder(#.create(#), clientId, secret).scopes(scopes).build()",
                CLIENT_CREDENTIALS,
                TypeToken.of(ClassName.get(URI.class)),
                Literal.of(flow.tokenUrl()));
        return List.of(
                view(
                        Code.of("# clientId, # secret, #... scopes", STRING, SUPPLIER, STRING),
                        Code.of("#.clientCredentials(#)", CREDENTIAL, made),
                        where + (scopes.isEmpty() ? "." : ". Scopes: " + scopes + ".")),
                view(
                        Code.of("# credentials", CLIENT_CREDENTIALS),
                        Code.of("#.clientCredentials(credentials)", CREDENTIAL),
                        "For another token endpoint, or another way to say who the client is there."));
    }

    private List<ClientView.CredentialView> mutualTls() {
        Code statement = Code.of("caller.mutualTls(#, context);", Literal.of(setter.scheme()));
        return List.of(
                new ClientView.CredentialView(
                        docs("The context presents the client's certificate when it connects."),
                        new Identifier(setter.method()),
                        Code.of("# context", TypeToken.of(ClassName.get(SSLContext.class))),
                        statement),
                view(
                        new Code(""),
                        Code.of("#.connection()", CREDENTIAL),
                        "For a transport of the caller's own that presents the certificate."));
    }

    private ClientView.CredentialView view(Code parameters, Code credential, String meaning) {
        return new ClientView.CredentialView(
                docs(meaning),
                new Identifier(setter.method()),
                parameters,
                Code.of("caller.credential(#, #);", Literal.of(setter.scheme()), credential));
    }

    private List<JavadocLine> docs(String meaning) {
        return new Javadoc()
                .paragraph("Sets the credential of " + Javadoc.code(setter.scheme()) + ". " + meaning)
                .description(setter.docs(), "")
                .lines();
    }
}
