package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.view.FileHead;
import javax.lang.model.element.Modifier;

/** Writes the class that reads and writes a model. */
public final class CodecRenderer {
    /** Starts a renderer; it has no state. */
    public CodecRenderer() {}

    /**
     * The codec of a model.
     *
     * @param api the output
     * @param model the model, an object or a union: enumerations have the runtime's codec
     * @return the source
     */
    public String render(JavaApi api, ModelClass model) {
        ClassName name = model.type().codecClass();
        TypeName codec =
                ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, model.type().name());
        CodecBody body = body(api, model);
        TypeSpec type = TypeSpec.classBuilder(name)
                .addJavadoc("Reads and writes {@link $T} as JSON.", model.type().name())
                .addAnnotation(RuntimeTypes.GENERATED)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(codec)
                .addField(instance(name, codec))
                .addFields(body.constants())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(read(model, body.read()))
                .addMethod(write(model, body.write()))
                .addMethods(body.methods())
                .build();
        String source = JavaFile.builder(api.modelPackage(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        return "// " + FileHead.of(api, api.modelPackage()).origin().text() + "\n" + source;
    }

    private static CodecBody body(JavaApi api, ModelClass model) {
        if (model instanceof ModelClass.ObjectClass object) {
            return new ObjectCodec(api, object);
        }
        return new UnionCodec((ModelClass.UnionClass) model);
    }

    /** Of the general type, which callers name anyway: each further type takes room in their classes. */
    private static FieldSpec instance(ClassName name, TypeName codec) {
        return FieldSpec.builder(codec, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", name)
                .build();
    }

    private static MethodSpec read(ModelClass model, CodeBlock body) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(model.type().name())
                .addParameter(RuntimeTypes.JSON_READER, "reader")
                .addCode(body)
                .build();
    }

    private static MethodSpec write(ModelClass model, CodeBlock body) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.JSON_WRITER, "writer")
                .addParameter(model.type().name(), "value")
                .addCode(body)
                .build();
    }
}
