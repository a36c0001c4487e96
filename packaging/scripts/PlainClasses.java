import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes out in the classes of a jar what the JVM else makes at every start, because its start-up cache cannot keep it: how
 * records compare and hash, and how a switch finds the type. The same comparisons in the same order, with the same results.
 */
class PlainClasses {

    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final String RECORDS = "ObjectMethods";
    private static final String SWITCHES = "SwitchBootstraps";
    private static final MethodTypeDesc EQUALS = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int);

    private final ClassFile classes;

    private PlainClasses(ClassLoader beside) {
        classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(beside).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** The jars to change; the classes that they build on are found in the folders that follow {@code --}. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        List<URL> beside = new ArrayList<>();
        for (String folder : given.subList(given.indexOf("--") + 1, given.size())) {
            try (Stream<Path> jars = Files.list(Path.of(folder))) {
                for (Path jar : jars.toList()) {
                    beside.add(jar.toUri().toURL());
                }
            }
        }
        PlainClasses plain = new PlainClasses(new URLClassLoader(beside.toArray(URL[]::new)));
        for (String jar : given.subList(0, given.indexOf("--"))) {
            try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + Path.of(jar).toUri()), Map.of());
                    Stream<Path> files = Files.walk(inside.getPath("/"))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    plain.write(file);
                }
            }
        }
    }

    private void write(Path file) throws IOException {
        ClassModel model = classes.parse(Files.readAllBytes(file));
        if (model.isModuleInfo() || model.methods().stream().noneMatch(PlainClasses::late)) {
            return;
        }
        Files.write(file, classes.transformClass(model, new Plain(model)));
    }

    private static boolean late(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream()).anyMatch(each -> record(each) || byType(each));
    }

    private static boolean record(CodeElement element) {
        return bootstrap(element).equals(RECORDS);
    }

    /** A switch whose cases are all types: the others stay as they are. */
    private static boolean byType(CodeElement element) {
        return element instanceof InvokeDynamicInstruction call
                && bootstrap(element).equals(SWITCHES)
                && call.name().equalsString("typeSwitch")
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private static String bootstrap(CodeElement element) {
        return element instanceof InvokeDynamicInstruction call ? call.bootstrapMethod().owner().displayName() : "";
    }

    /** One class made plain. */
    private static final class Plain implements ClassTransform {

        private final ClassModel model;
        private final ClassDesc self;
        private final boolean isInterface;
        private final List<InvokeDynamicInstruction> switches = new ArrayList<>();

        Plain(ClassModel model) {
            this.model = model;
            this.self = model.thisClass().asSymbol();
            this.isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
        }

        @Override
        public void accept(ClassBuilder builder, java.lang.classfile.ClassElement element) {
            if (!(element instanceof MethodModel method) || !late(method)) {
                builder.with(element);
            } else if (method.methodName().equalsString("equals") && method.methodTypeSymbol().equals(EQUALS) && ofRecord(method)) {
                builder.withMethodBody("equals", EQUALS, method.flags().flagsMask(), this::equality);
            } else if (method.methodName().equalsString("hashCode") && method.methodTypeSymbol().equals(HASH) && ofRecord(method)) {
                builder.withMethodBody("hashCode", HASH, method.flags().flagsMask(), this::hash);
            } else {
                builder.transformMethod(method, java.lang.classfile.MethodTransform.transformingCode(switches()));
            }
        }

        private static boolean ofRecord(MethodModel method) {
            return method.code().orElseThrow().elementStream().anyMatch(PlainClasses::record);
        }

        private CodeTransform switches() {
            return (code, element) -> {
                if (byType(element)) {
                    InvokeDynamicInstruction call = (InvokeDynamicInstruction) element;
                    switches.add(call);
                    code.invokestatic(self, nameOf(switches.size() - 1), call.typeSymbol(), isInterface);
                } else {
                    code.with(element);
                }
            };
        }

        private static String nameOf(int number) {
            return "typeSwitch$" + number;
        }

        @Override
        public void atEnd(ClassBuilder builder) {
            for (int each = 0; each < switches.size(); each++) {
                InvokeDynamicInstruction call = switches.get(each);
                builder.withMethodBody(
                        nameOf(each),
                        call.typeSymbol(),
                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                        code -> find(code, call.bootstrapArgs()));
            }
        }

        /** The place of the first type from the given place on that the object is of; -1 for null, else the number of types. */
        private static void find(CodeBuilder code, List<ConstantDesc> types) {
            Label there = code.newLabel();
            code.aload(0).ifnonnull(there).loadConstant(-1).ireturn().labelBinding(there);
            for (int each = 0; each < types.size(); each++) {
                Label next = code.newLabel();
                code.iload(1).loadConstant(each).if_icmpgt(next);
                code.aload(0).instanceOf((ClassDesc) types.get(each)).ifeq(next);
                code.loadConstant(each).ireturn().labelBinding(next);
            }
            code.loadConstant(types.size()).ireturn();
        }

        private List<RecordComponentInfo> components() {
            return model.findAttribute(Attributes.record()).orElseThrow().components();
        }

        private void equality(CodeBuilder code) {
            Label same = code.newLabel();
            Label differs = code.newLabel();
            code.aload(0).aload(1).if_acmpeq(same);
            code.aload(1).instanceOf(self).ifeq(differs);
            code.aload(1).checkcast(self).astore(2);
            for (RecordComponentInfo component : components()) {
                String name = component.name().stringValue();
                ClassDesc type = component.descriptorSymbol();
                code.aload(0).getfield(self, name, type).aload(2).getfield(self, name, type);
                if (!type.isPrimitive()) {
                    code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
                    code.ifeq(differs);
                } else {
                    code.invokestatic(boxOf(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type));
                    code.ifne(differs);
                }
            }
            code.labelBinding(same).loadConstant(1).ireturn();
            code.labelBinding(differs).loadConstant(0).ireturn();
        }

        private void hash(CodeBuilder code) {
            code.loadConstant(0);
            for (RecordComponentInfo component : components()) {
                ClassDesc type = component.descriptorSymbol();
                code.loadConstant(31).imul();
                code.aload(0).getfield(self, component.name().stringValue(), type);
                if (type.isPrimitive()) {
                    code.invokestatic(boxOf(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
                } else {
                    code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
                }
                code.iadd();
            }
            code.ireturn();
        }

        private static ClassDesc boxOf(ClassDesc primitive) {
            return ClassDesc.of("java.lang."
                    + switch (primitive.descriptorString()) {
                        case "Z" -> "Boolean";
                        case "B" -> "Byte";
                        case "C" -> "Character";
                        case "S" -> "Short";
                        case "I" -> "Integer";
                        case "J" -> "Long";
                        case "F" -> "Float";
                        case "D" -> "Double";
                        default -> throw new IllegalArgumentException(primitive.displayName());
                    });
        }
    }
}
