package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ParameterForm;
import dev.tenon.generator.bind.api.PartsClass;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Header;
import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.contract.Style;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the header fields of the parts of a body. */
final class PartHeaders {
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    PartHeaders(TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The fields that a caller sets beside a part; several parts of a name all have them. */
    List<PartsClass.PartHeader> bind(Member part, PartsClass.Kind kind, List<Header> headers, NameReport names) {
        List<PartsClass.PartHeader> bound = new ArrayList<>();
        for (Header header : headers) {
            if (kind instanceof PartsClass.Kind.Styled) {
                report(part, header, "is written in a style, by which its parts have no header fields");
            } else if (header.name().equalsIgnoreCase("content-disposition")) {
                report(part, header, "has a Content-Disposition of its name and file name");
            } else if (!FieldNames.isSendable(header.name())) {
                report(part, header, "cannot have a header field of that name");
            } else {
                bound.add(bind(part, header, names));
            }
        }
        return bound;
    }

    private PartsClass.PartHeader bind(Member part, Header header, NameReport names) {
        JavaType type = types.type(header.schema());
        String both = part.wireName() + " " + header.name();
        Member member = new Member(
                header.name(),
                names.give(
                        header.location(),
                        "the header field '" + header.name() + "' of the part '" + part.wireName() + "'",
                        JavaNames.members(both)),
                type,
                header.required() && part.presence() == Presence.REQUIRED ? Presence.REQUIRED : Presence.OPTIONAL,
                new Docs(header.description(), false),
                Direction.BOTH,
                types.isSecret(header.schema()),
                Optional.empty(),
                Optional.empty());
        return new PartsClass.PartHeader(member, form(header, type), header.required());
    }

    private static ParameterForm form(Header header, JavaType type) {
        if (header.json()) {
            return new ParameterForm.Json();
        }
        return ParameterForms.hasAlwaysText(type)
                ? new ParameterForm.Text()
                : new ParameterForm.Styled(
                        ParameterForms.constant(new Serialization.Styled(Style.SIMPLE, header.explode(), false)),
                        false);
    }

    private void report(Member part, Header header, String reason) {
        diagnostics.note(
                "part-headers",
                header.location(),
                "the header field '" + header.name() + "' is not sent: the part '" + part.wireName() + "' " + reason,
                "remove the header field");
    }
}
