package com.example;

import com.example.api.model.Node;
import com.example.api.model.NodeCodec;
import com.example.api.model.NodeValidator;
import java.util.List;

final class Check implements Runnable {
    @Override
    public void run() {
        Node leaf = Node.builder().name("").build();
        Node tree = Node.builder().name("root").children(List.of(leaf)).build();
        require(NodeCodec.INSTANCE.decode(NodeCodec.INSTANCE.encode(tree)).equals(tree), "there and back");
        require(
                NodeValidator.INSTANCE.validate(tree).asList().get(0).pointer().equals("/children/0/name"),
                "the pointer leads to the leaf");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
