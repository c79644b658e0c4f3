package com.example;

import com.example.api.model.Address;
import com.example.api.model.AddressCodec;
import com.example.api.model.AddressDelivery;
import com.example.api.model.AddressLift;
import com.example.api.model.AddressValidator;
import com.example.api.model.CountedCodec;
import com.example.api.model.CountedValidator;
import com.example.api.model.Decided;
import com.example.api.model.DecidedCodec;
import com.example.api.model.DecidedValidator;
import com.example.api.model.DemandingCodec;
import com.example.api.model.MeantCodec;
import com.example.api.model.MeantValidator;
import com.example.api.model.MeetingCall;
import com.example.api.model.MeetingCodec;
import com.example.api.model.MeetingValidator;
import com.example.api.model.NestedCodec;
import com.example.api.model.NestedValidator;
import com.example.api.model.Order;
import com.example.api.model.OrderCodec;
import com.example.api.model.OrderDelivery;
import com.example.api.model.OrderPickup;
import com.example.api.model.OrderPickupValidator;
import com.example.api.model.OrderValidator;
import com.example.api.model.Unnumbered;
import com.example.api.model.UnnumberedCodec;
import com.example.api.model.UnnumberedValidator;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.Direction;
import dev.tenon.runtime.validation.Validator;
import java.util.Map;

final class Check implements Runnable {
    @Override
    public void run() {
        decided();
        String both = "{'street':'s','floor':2,'id':'1','shop':'x'}";
        for (DecodeOptions how : new DecodeOptions[] {DecodeOptions.strict(), DecodeOptions.lenient()}) {
            Order order = OrderCodec.INSTANCE.decode(json(both), how);
            require(order instanceof OrderDelivery delivery && delivery.floor().orElseThrow() == 2, "it declares more");
            require(OrderCodec.INSTANCE.encode(order).equals(json(both)), "nothing is lost");
            require(OrderValidator.INSTANCE.validate(order).isEmpty(), "both fit");
        }
        Validator<Order> orders = OrderValidator.INSTANCE;
        require(!right("{'id':'1','shop':'x','street':''}", OrderCodec.INSTANCE, orders), "the other case does not fit");
        require(!right("{'id':'1','shop':'x','other':1}", OrderCodec.INSTANCE, orders), "no case declares it");
        Order skipped = OrderCodec.INSTANCE.decode(json("{'id':'1','shop':'x','street':'s','other':1}"));
        require(
                OrderCodec.INSTANCE.encode(skipped).equals(json("{'shop':'x','id':'1','street':'s'}")),
                "lenient reading skips what no case declares, and nothing else");
        OrderPickup.Builder pickup = OrderPickup.builder().id("1").shop("x");
        pickup.additionalProperties(Map.of("street", JsonValue.parse("1")));
        require(
                OrderPickupValidator.INSTANCE.validate(pickup.build()).toString().contains("/Delivery/"),
                "the case that declares it says what is wrong");
        pickup.additionalProperties(Map.of("other", JsonValue.parse("1")));
        require(
                OrderPickupValidator.INSTANCE.validate(pickup.build()).toString().contains("/unevaluatedProperties"),
                "it is forbidden");

        require(
                MeetingCodec.INSTANCE.decode(json("{'kind':'call'}"), DecodeOptions.strict()) instanceof MeetingCall
                        && right("{'kind':'call'}", MeetingCodec.INSTANCE, MeetingValidator.INSTANCE),
                "the discriminator decides alone");

        Address lift = AddressCodec.INSTANCE.decode(json("{'lift':'l','floor':1,'street':'s'}"), DecodeOptions.strict());
        require(lift instanceof AddressDelivery, "the first of those that declare most");
        Address basement = AddressCodec.INSTANCE.decode(json("{'street':'s','floor':0}"), DecodeOptions.strict());
        require(AddressValidator.INSTANCE.validate(basement).isEmpty(), "one of the cases that declare it fits");
        require(
                right("{'shop':'x','lift':'l','floor':3}", AddressCodec.INSTANCE, AddressValidator.INSTANCE)
                        && !right("{'shop':'x','floor':3}", AddressCodec.INSTANCE, AddressValidator.INSTANCE),
                "none of those that declare it fits");
        require(AddressCodec.INSTANCE.decode(json("{'shop':'x','lift':'l','floor':3}")) instanceof AddressLift, "most");

        require(right("{'id':'1','shop':'x','street':'s'}", MeantCodec.INSTANCE, MeantValidator.INSTANCE), "as meant");
        require(!right("{'id':'1','shop':'x','other':1}", MeantCodec.INSTANCE, MeantValidator.INSTANCE), "closed");
        require(right("{'shop':'x','street':'s','n':1}", CountedCodec.INSTANCE, CountedValidator.INSTANCE), "declared");
        require(!right("{'shop':'x','n':'s'}", CountedCodec.INSTANCE, CountedValidator.INSTANCE), "not declared");
        require(right("{'shop':'x','box':'b','mail':'m'}", NestedCodec.INSTANCE, NestedValidator.INSTANCE), "all fit");
        require(!right("{'shop':'x','box':'b','mail':1}", NestedCodec.INSTANCE, NestedValidator.INSTANCE), "one does not");
        require(
                NestedCodec.INSTANCE.encode(NestedCodec.INSTANCE.decode(json("{'shop':'x','box':'b','other':1}")))
                        .equals(json("{'shop':'x','box':'b'}")),
                "no case of a case declares it");
        require(
                DemandingCodec.INSTANCE.encode(DemandingCodec.INSTANCE.decode(json("{'id':'1','other':1}")))
                        .equals(json("{'id':'1'}")),
                "a closed object skips what it does not declare");
    }

    /** What the judge of the other tests says of numbers is another matter. */
    private static void decided() {
        JsonCodec<Unnumbered> codec = UnnumberedCodec.INSTANCE;
        Validator<Unnumbered> validator = UnnumberedValidator.INSTANCE;
        require(!right("{'kind':1}", codec, validator), "the first case");
        require(right("{'kind':2}", codec, validator), "the second case lacks something");
        require(!right("{'kind':2,'other':'o'}", codec, validator), "the second case");
        require(right("{'kind':3}", codec, validator), "no case");
        require(right("{'kind':'letter'}", DecidedCodec.INSTANCE, DecidedValidator.INSTANCE), "both fit, one is meant");
        Decided stored = DecidedCodec.INSTANCE.decode(json("{'kind':'Stored'}"), DecodeOptions.strict());
        Validator<Decided> ofDecided = DecidedValidator.INSTANCE;
        require(ofDecided.validate(stored, Direction.REQUEST).isEmpty(), "the service sets the identity");
        require(!ofDecided.validate(stored, Direction.ANSWER).isEmpty(), "and has set it");
    }

    private static <T> boolean right(String json, JsonCodec<T> codec, Validator<T> validator) {
        return validator.validate(codec.decode(json(json), DecodeOptions.strict())).isEmpty();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
