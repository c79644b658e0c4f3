package com.example;

import com.example.api.model.GiftLine;
import com.example.api.model.MixedCodec;
import com.example.api.model.NumberedCodec;
import com.example.api.model.NumberedGiftLine;
import com.example.api.model.NumberedProductLine;
import com.example.api.model.Order;
import com.example.api.model.OrderAny;
import com.example.api.model.OrderCodec;
import com.example.api.model.OrderFirst;
import com.example.api.model.OrderLinesItem;
import com.example.api.model.OrderValidator;
import com.example.api.model.Other;
import com.example.api.model.ProductLine;
import com.example.api.model.UnwrappedCodec;
import com.example.api.model.UnwrappedValidator;
import java.util.List;

/** The discriminator of a parent decides between its children, where a choice lists them. */
final class Check implements Runnable {
    @Override
    public void run() {
        require(item("{\"kind\":\"gift\",\"quantity\":1}") instanceof GiftLine, "a gift");
        require(item("{\"kind\":\"product\",\"quantity\":1}") instanceof ProductLine, "what both declare does not decide");
        require(item("{\"kind\":\"gift\",\"sku\":\"a\"}") instanceof GiftLine, "nor does what one declares");
        require(item("{\"kind\":\"note\"}") instanceof OrderLinesItem.Unknown, "a child that is no case is unknown");
        require(!valid("{\"lines\":[{\"kind\":\"note\"}]}"), "and is reported");
        require(valid("{\"lines\":[{\"kind\":\"product\"}]}"), "a case is right");
        OrderFirst first = OrderCodec.INSTANCE.decode("{\"first\":{\"kind\":\"product\"}}").first().get();
        require(first instanceof ProductLine, "any of several");
        require(OrderCodec.INSTANCE.decode("{\"first\":null}").first().isNull(), "or null");
        require(any("product") instanceof ProductLine, "a parent beside its children is no case of its own");
        require(any("other") instanceof OrderAny.Unknown, "and what means no child is unknown");
        Order written = Order.builder().lines(List.of(ProductLine.builder().sku("a").build())).build();
        require(
                OrderCodec.INSTANCE.encode(written).equals("{\"lines\":[{\"kind\":\"product\",\"sku\":\"a\"}]}"),
                "the builder sets the value that means its case");
        require(NumberedCodec.INSTANCE.decode("{\"kind\":\"product\"}") instanceof NumberedProductLine, "among others");
        require(NumberedCodec.INSTANCE.decode("{\"kind\":\"gift\"}") instanceof NumberedGiftLine, "either of them");
        require(unwrapped("{\"line\":{\"kind\":\"note\"}}"), "the condition is decided by it: a note is no line");
        require(!unwrapped("{\"line\":{\"kind\":\"gift\"}}"), "a gift is one, although a product has the same form");
        require(MixedCodec.INSTANCE.decode("{\"kind\":\"x\",\"other\":\"y\"}") instanceof Other, "other cases are tried");
    }

    private static OrderLinesItem item(String json) {
        return OrderCodec.INSTANCE.decode("{\"lines\":[" + json + "]}").lines().get().get(0);
    }

    private static OrderAny any(String kind) {
        return OrderCodec.INSTANCE.decode("{\"any\":{\"kind\":\"" + kind + "\"}}").any().get();
    }

    private static boolean valid(String json) {
        return OrderValidator.INSTANCE.validate(OrderCodec.INSTANCE.decode(json)).isEmpty();
    }

    private static boolean unwrapped(String json) {
        return UnwrappedValidator.INSTANCE.validate(UnwrappedCodec.INSTANCE.decode(json)).isEmpty();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
