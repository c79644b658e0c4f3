package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers what a parent says without its children: one of the cases that it stands for, if a value means it. */
final class ParentAlone {
    private final SchemaLowering schemas;
    private final SchemaGraph graph;
    private final ComponentNames names;
    private final CaseLowering cases;

    ParentAlone(SchemaLowering schemas, SchemaTools tools, CaseLowering cases) {
        this.schemas = schemas;
        this.graph = tools.graph();
        this.names = tools.names();
        this.cases = cases;
    }

    /** The case, which stands where the discriminator does: the place of the parent is that of the choice. */
    SchemaUse of(Node parent) {
        Location place = parent.location().child("discriminator");
        List<String> nameParts = new ArrayList<>(List.of("plain"));
        nameParts.addAll(names.words(parent.location()));
        SchemaId id = schemas.enqueued(
                parent, place, nameParts, info -> cases.lower(parent, Parts.of(graph, parent), told(info, parent)));
        return new SchemaUse(id, false);
    }

    private static SchemaInfo told(SchemaInfo info, Node parent) {
        String which = "What `#" + parent.location().pointer() + "` says, and none of its children.";
        Prose prose = info.prose();
        Optional<String> description = Optional.of(
                prose.description().map(text -> text + "\n\n" + which).orElse(which));
        return new SchemaInfo(
                info.id(),
                info.location(),
                info.nameParts(),
                Optional.empty(),
                new Prose(description, prose.example(), prose.externalDocs(), prose.content(), prose.deprecated()),
                info.secret());
    }
}
