package com.example;

import com.example.api.AddPictureParts;
import com.example.api.model.Picture;
import com.example.api.model.PictureCodec;
import com.example.api.model.PictureValidator;
import dev.tenon.runtime.http.FilePart;
import dev.tenon.runtime.http.RequestBody;
import java.util.List;

/** What a text holds is an annotation: the text travels as it is. Parts of a form that are no text are files. */
final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"icon\":\"no Base64\",\"seal\":\"MFRGG===\",\"facts\":\"no JSON\",\"octets\":\"text\"}";
        Picture picture = PictureCodec.INSTANCE.decode(json);
        equal("no Base64", picture.icon().orElseThrow());
        equal("no JSON", picture.facts().orElseThrow());
        equal("text", picture.octets().orElseThrow());
        equal(json, PictureCodec.INSTANCE.encode(picture));
        equal(true, PictureValidator.INSTANCE.validate(picture).isEmpty());
        AddPictureParts parts = AddPictureParts.builder()
                .picture(FilePart.of(RequestBody.of("jpeg")))
                .thumbnail(FilePart.of(RequestBody.of("png")))
                .raw(List.of(FilePart.of(RequestBody.of("1"))))
                .drawing("<svg/>")
                .icon("AAAA")
                .build();
        equal("<svg/>", parts.drawing().orElseThrow());
        equal("AAAA", parts.icon().orElseThrow());
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
