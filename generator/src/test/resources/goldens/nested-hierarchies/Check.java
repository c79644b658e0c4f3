package com.example;

import com.example.api.model.AnswerCodec;
import com.example.api.model.Bike;
import com.example.api.model.BikeCodec;
import com.example.api.model.Box;
import com.example.api.model.BoxCodec;
import com.example.api.model.BoxValidator;
import com.example.api.model.Car;
import com.example.api.model.Circle;
import com.example.api.model.Cube;
import com.example.api.model.Drill;
import com.example.api.model.Echo;
import com.example.api.model.LongAnswer;
import com.example.api.model.Machine;
import com.example.api.model.MachineCodec;
import com.example.api.model.MachineValidator;
import com.example.api.model.MarkCodec;
import com.example.api.model.Memo;
import com.example.api.model.Note;
import com.example.api.model.NoteCodec;
import com.example.api.model.NoteValidator;
import com.example.api.model.Place;
import com.example.api.model.PlaceCodec;
import com.example.api.model.PlaceValidator;
import com.example.api.model.PlainAnswer;
import com.example.api.model.PlainBox;
import com.example.api.model.PlainMark;
import com.example.api.model.PlainNote;
import com.example.api.model.PlainPlace;
import com.example.api.model.Saw;
import com.example.api.model.ShapeCodec;
import com.example.api.model.Signal;
import com.example.api.model.SignalCodec;
import com.example.api.model.SignalValidator;
import com.example.api.model.Siren;
import com.example.api.model.Star;
import com.example.api.model.Thing;
import com.example.api.model.ThingCodec;
import com.example.api.model.ThingValidator;
import com.example.api.model.Town;
import com.example.api.model.Vehicle;
import dev.tenon.runtime.validation.Validator;

/** A child that is a parent is a case of its own parent, with all of its cases, and a parent can be what it says alone. */
final class Check implements Runnable {
    @Override
    public void run() {
        sameProperty();
        otherProperty();
        themselves();
        inherited();
        nullable();
        farBelow();
    }

    private static void sameProperty() {
        Thing town = read("{\"@type\":\"#town\",\"id\":\"a\",\"name\":\"Ulm\",\"people\":3}");
        equal("Ulm", ((Place) town).name().orElseThrow());
        equal(3L, ((Town) town).people().orElseThrow());
        equal("[]", violations(ThingValidator.INSTANCE, town));
        equal(true, PlaceCodec.INSTANCE.decode("{\"@type\":\"#town\"}") instanceof Town);
        Thing place = read("{\"@type\":\"#place\",\"id\":\"a\",\"name\":\"Ulm\"}");
        equal(true, place instanceof PlainPlace && place instanceof Place);
        equal("[]", violations(ThingValidator.INSTANCE, place));
        equal("[]", violations(PlaceValidator.INSTANCE, PlainPlace.builder().type("#place").build()));
        Place unknown = PlaceCodec.INSTANCE.decode("{\"@type\":\"#city\",\"name\":\"Ulm\"}");
        equal("Ulm", unknown.name().orElseThrow());
        equal("[#/components/schemas/Place/allOf/1/discriminator]", violations(PlaceValidator.INSTANCE, unknown));
        equal("[#/components/schemas/Thing/discriminator]", violations(ThingValidator.INSTANCE, unknown));
        equal("{\"@type\":\"#city\",\"name\":\"Ulm\"}", ThingCodec.INSTANCE.encode(unknown));
    }

    private static void otherProperty() {
        Thing bike = read("{\"@type\":\"#vehicle\",\"wheels\":\"two\",\"gears\":3}");
        equal(3L, ((Bike) bike).gears().orElseThrow());
        equal("two", ((Vehicle) bike).wheels());
        equal(true, read("{\"@type\":\"#bike\",\"wheels\":\"two\"}") instanceof Bike);
        equal(true, read("{\"@type\":\"#car\",\"wheels\":\"four\"}") instanceof Car);
        equal("[]", violations(ThingValidator.INSTANCE, bike));
        Thing gearless = Bike.builder().type("#vehicle").gears(0L).build();
        equal("[#/components/schemas/Bike/allOf/1/properties/gears/minimum]", violations(ThingValidator.INSTANCE, gearless));
        equal("{\"@type\":\"#vehicle\",\"wheels\":\"two\",\"gears\":0}", ThingCodec.INSTANCE.encode(gearless));
        Thing misplaced = Bike.builder().type("#place").wheels("four").build();
        equal(
                "[#/components/schemas/Vehicle/discriminator, #/components/schemas/Thing/discriminator]",
                violations(ThingValidator.INSTANCE, misplaced));
        equal("two", BikeCodec.INSTANCE.decode("{\"@type\":\"#vehicle\",\"wheels\":\"two\"}").wheels());
        Thing rocket = read("{\"@type\":\"#vehicle\",\"wheels\":\"none\"}");
        equal(true, rocket instanceof Vehicle.Unknown);
        equal("[#/components/schemas/Vehicle/discriminator]", violations(ThingValidator.INSTANCE, rocket));
    }

    private static void themselves() {
        Note note = NoteCodec.INSTANCE.decode("{\"kind\":\"note\",\"text\":\"longer\"}");
        equal("longer", ((PlainNote) note).text().orElseThrow());
        equal("[#/components/schemas/Note/properties/text/maxLength]", violations(NoteValidator.INSTANCE, note));
        equal("{\"kind\":\"note\"}", NoteCodec.INSTANCE.encode(PlainNote.builder().build()));
        Note memo = NoteCodec.INSTANCE.decode("{\"kind\":\"memo\",\"to\":\"Ann\"}");
        equal("Ann", ((Memo) memo).to().orElseThrow());
        equal(true, AnswerCodec.INSTANCE.decode("{\"kind\":\"plain\"}") instanceof PlainAnswer);
        equal(true, AnswerCodec.INSTANCE.decode("{\"kind\":\"long\"}") instanceof LongAnswer);
        equal(true, MarkCodec.INSTANCE.decode("{\"kind\":\"Mark\"}") instanceof PlainMark);
        equal(true, MarkCodec.INSTANCE.decode("{\"kind\":\"Star\"}") instanceof Star);
        equal(true, NoteCodec.INSTANCE.decode("{\"kind\":\"Note\"}") instanceof Note.Unknown);
    }

    private static void inherited() {
        Box cube = BoxCodec.INSTANCE.decode("{\"form\":\"Cube\",\"width\":0,\"depth\":3}");
        equal(3L, ((Cube) cube).depth().orElseThrow());
        equal(0L, cube.width().orElseThrow());
        equal("[#/components/schemas/Box/properties/width/minimum]", violations(BoxValidator.INSTANCE, cube));
        equal(cube, ShapeCodec.INSTANCE.decode(BoxCodec.INSTANCE.encode(cube)));
        equal("{\"form\":\"box\"}", ShapeCodec.INSTANCE.encode(PlainBox.builder().build()));
        equal(true, BoxCodec.INSTANCE.decode("{\"form\":\"box\"}") instanceof PlainBox);
        equal(true, ShapeCodec.INSTANCE.decode("{\"form\":\"Circle\"}") instanceof Circle);
        equal(true, BoxCodec.INSTANCE.decode("{\"form\":\"Circle\"}") instanceof Box.Unknown);
    }

    private static void nullable() {
        Machine saw = MachineCodec.INSTANCE.decode("{\"kind\":\"Tool\",\"use\":\"Saw\",\"teeth\":9}");
        equal(9L, ((Saw) saw).teeth().orElseThrow());
        equal("[]", violations(MachineValidator.INSTANCE, saw));
        Machine drill = Drill.builder().kind("Drill").build();
        equal("[#/components/schemas/Machine/discriminator]", violations(MachineValidator.INSTANCE, drill));
    }

    private static void farBelow() {
        Signal echo = SignalCodec.INSTANCE.decode("{\"kind\":\"Wave\",\"band\":\"Sound\",\"medium\":\"Echo\"}");
        equal(true, echo instanceof Echo);
        equal("[]", violations(SignalValidator.INSTANCE, echo));
        Signal misplaced = ((Echo) echo).toBuilder().kind("Alarm").build();
        equal("[#/components/schemas/Signal/discriminator]", violations(SignalValidator.INSTANCE, misplaced));
        Siren siren = Siren.builder().kind("Wave").band("Sound").medium("Siren").level("Siren").build();
        equal("[]", violations(SignalValidator.INSTANCE, siren));
        equal("[]", violations(SignalValidator.INSTANCE, siren.toBuilder().kind("Alarm").build()));
    }

    private static Thing read(String json) {
        return ThingCodec.INSTANCE.decode(json);
    }

    private static <T> String violations(Validator<T> validator, T value) {
        return validator.validate(value).asList().stream()
                .map(violation -> violation.schemaPointer())
                .toList()
                .toString();
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
