package dev.tenon.generator.naming;

import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Names that Java, every generated class, or a file system has already given away. */
final class ReservedNames {
    /**
     * The public types of {@code java.lang} in Java 17 to 25. A generated class of such a name would hide Java's own in
     * its package and confuse readers everywhere else.
     */
    private static final Set<String> JAVA_LANG = Set.of(
            "AbstractMethodError",
            "Appendable",
            "ArithmeticException",
            "ArrayIndexOutOfBoundsException",
            "ArrayStoreException",
            "AssertionError",
            "AutoCloseable",
            "Boolean",
            "BootstrapMethodError",
            "Byte",
            "CharSequence",
            "Character",
            "Class",
            "ClassCastException",
            "ClassCircularityError",
            "ClassFormatError",
            "ClassLoader",
            "ClassNotFoundException",
            "ClassValue",
            "CloneNotSupportedException",
            "Cloneable",
            "Comparable",
            "Compiler",
            "Deprecated",
            "Double",
            "Enum",
            "EnumConstantNotPresentException",
            "Error",
            "Exception",
            "ExceptionInInitializerError",
            "Float",
            "FunctionalInterface",
            "IO",
            "IllegalAccessError",
            "IllegalAccessException",
            "IllegalArgumentException",
            "IllegalCallerException",
            "IllegalMonitorStateException",
            "IllegalStateException",
            "IllegalThreadStateException",
            "IncompatibleClassChangeError",
            "IndexOutOfBoundsException",
            "InheritableThreadLocal",
            "InstantiationError",
            "InstantiationException",
            "Integer",
            "InternalError",
            "InterruptedException",
            "Iterable",
            "LayerInstantiationException",
            "LinkageError",
            "Long",
            "MatchException",
            "Math",
            "Module",
            "ModuleLayer",
            "NegativeArraySizeException",
            "NoClassDefFoundError",
            "NoSuchFieldError",
            "NoSuchFieldException",
            "NoSuchMethodError",
            "NoSuchMethodException",
            "NullPointerException",
            "Number",
            "NumberFormatException",
            "Object",
            "OutOfMemoryError",
            "Override",
            "Package",
            "Process",
            "ProcessBuilder",
            "ProcessHandle",
            "Readable",
            "Record",
            "ReflectiveOperationException",
            "Runnable",
            "Runtime",
            "RuntimeException",
            "RuntimePermission",
            "SafeVarargs",
            "ScopedValue",
            "SecurityException",
            "SecurityManager",
            "Short",
            "StableValue",
            "StackOverflowError",
            "StackTraceElement",
            "StackWalker",
            "StrictMath",
            "String",
            "StringBuffer",
            "StringBuilder",
            "StringIndexOutOfBoundsException",
            "StringTemplate",
            "SuppressWarnings",
            "System",
            "Thread",
            "ThreadDeath",
            "ThreadGroup",
            "ThreadLocal",
            "Throwable",
            "TypeNotPresentException",
            "UnknownError",
            "UnsatisfiedLinkError",
            "UnsupportedClassVersionError",
            "UnsupportedOperationException",
            "VerifyError",
            "VirtualMachineError",
            "Void",
            "WrongThreadException");

    /** What generated classes nest: a class of such a name could not be named inside them. */
    private static final Set<String> NESTED = Set.of("Builder", "Known", "Unknown");

    /** What Windows takes for a device, whatever stands behind a dot: no file of it can be written there, {@code Aux.java} neither. */
    private static final Pattern DEVICES =
            Pattern.compile("con|prn|aux|nul|(?:com|lpt)[0-9]", Pattern.CASE_INSENSITIVE);

    /** Methods without parameters that every object has, and those of every generated model. */
    private static final Set<String> OBJECT_METHODS = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "fieldValues",
            "builder",
            "toBuilder",
            "build");

    /**
     * What is no keyword to {@link SourceVersion} and still no name of a method that can be called without its object. The others of its kind,
     * such as {@code record}, restrict the names of types alone.
     */
    private static final Set<String> RESTRICTED = Set.of("yield", "_");

    private ReservedNames() {}

    static boolean isTaken(String typeName) {
        return JAVA_LANG.contains(typeName)
                || NESTED.contains(typeName)
                || DEVICES.matcher(typeName).matches();
    }

    static boolean isReservedWord(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || RESTRICTED.contains(name);
    }

    static boolean isObjectMethod(String name) {
        return OBJECT_METHODS.contains(name);
    }
}
