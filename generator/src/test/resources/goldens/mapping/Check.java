package com.example;

import com.example.api.model.Animal;
import com.example.api.model.AnimalCodec;
import com.example.api.model.Bird;
import com.example.api.model.Book;
import com.example.api.model.BookCodec;
import com.example.api.model.BookValidator;
import com.example.api.model.Card;
import com.example.api.model.Cat;
import com.example.api.model.Category;
import com.example.api.model.Cells;
import com.example.api.model.Contact;
import com.example.api.model.Dog;
import com.example.api.model.Edition;
import com.example.api.model.Identifier;
import com.example.api.model.Labelled;
import com.example.api.model.Mail;
import com.example.api.model.Owl;
import com.example.api.model.Paging;
import com.example.api.model.Payment;
import com.example.api.model.PaymentCodec;
import com.example.api.model.Phone;
import com.example.api.model.Status;
import com.example.api.model.Transfer;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.validation.Violations;
import java.util.List;
import java.util.Map;

/** What docs/mapping.md shows of the use of models. */
final class Check implements Runnable {
    @Override
    public void run() {
        object();
        cells(Cells.builder().must("a").mustOrNull(null).build());
        require(text(Status.IN_STOCK).equals("now") && text(Status.of("lost")).equals("lost"), "statuses");
        require(Status.CODEC.decode("\"lost\"").known() == Status.Known.UNRECOGNIZED, "an open set");
        require(target(PaymentCodec.INSTANCE.decode("{\"kind\":\"card\",\"number\":\"1\"}")).equals("1"), "a card");
        require(target(PaymentCodec.INSTANCE.decode("{\"kind\":\"cash\"}")).equals("{\"kind\":\"cash\"}"), "unknown");
        require(shown(new Identifier.LongValue(5)).equals("number 5"), "an identifier");
        require(address(Phone.builder().phone("1").build()).equals("1"), "a contact");
        together();
        require(sound(AnimalCodec.INSTANCE.decode("{\"species\":\"Cat\"}")).equals("meow"), "an animal");
        require(describe(Owl.builder().build()).equals("Bird of the order Owl"), "an animal of two levels");
    }

    private static void object() {
        Book book = Book.builder().isbn("9780131103627").title("C").pages(272).build();
        Book renamed = book.toBuilder().title("The C Programming Language").build();
        String json = BookCodec.INSTANCE.encode(renamed);
        Book read = BookCodec.INSTANCE.decode(json);
        Violations violations = BookValidator.INSTANCE.validate(read);
        require(read.equals(renamed) && violations.isEmpty(), json);
        require(book.pages().orElse(0) == 272, "pages");
    }

    private static void cells(Cells cells) {
        String must = cells.must();
        String mustOrNull = cells.mustOrNull().orElse("null");
        String may = cells.may().orElse("absent");
        Presence<String> mayOrNull = cells.mayOrNull();
        Cells nothing = cells.toBuilder().mayOrNull(Presence.nullValue()).build();
        require((must + mustOrNull + may).equals("anullabsent") && mayOrNull.isAbsent(), "as they are");
        require(nothing.mayOrNull().isNull(), "null is not absent");
    }

    private static String text(Status status) {
        return switch (status.known()) {
            case IN_STOCK -> "now";
            case SOLD_OUT -> "later";
            case UNRECOGNIZED -> status.value();
        };
    }

    private static String target(Payment payment) {
        if (payment instanceof Card card) {
            return card.number();
        } else if (payment instanceof Transfer transfer) {
            return transfer.iban();
        } else if (payment instanceof Payment.Unknown unknown) {
            return unknown.value().toString();
        }
        throw new AssertionError("there is no other case");
    }

    private static String shown(Identifier identifier) {
        if (identifier instanceof Identifier.UuidValue id) {
            return id.value().toString();
        } else if (identifier instanceof Identifier.LongValue number) {
            return "number " + number.value();
        }
        return identifier.toString();
    }

    private static String address(Contact contact) {
        return contact instanceof Mail mail ? mail.mail() : contact instanceof Phone phone ? phone.phone() : "";
    }

    private static void together() {
        Edition edition = Edition.builder().isbn("9780131103627").title("C").year(1988).build();
        Labelled labelled = Labelled.builder().name("a").additionalProperties(Map.of("color", "red")).build();
        Category root = Category.builder()
                .name("all")
                .children(List.of(Category.builder().name("novels").build()))
                .build();
        Paging paging = Paging.builder().build();
        require(edition.year() == 1988 && labelled.additionalProperties().containsValue("red"), "an edition");
        require(root.children().orElseThrow().size() == 1, "children");
        require(paging.limit().isEmpty() && paging.limitOrDefault() == 20, "a default is not sent");
    }

    private static String sound(Animal animal) {
        return animal instanceof Cat ? "meow" : animal instanceof Dog ? "woof" : "?";
    }

    private static String describe(Animal animal) {
        return animal instanceof Bird bird ? bird.species() + " of the order " + bird.order() : animal.species();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
