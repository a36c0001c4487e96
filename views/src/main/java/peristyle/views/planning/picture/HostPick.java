package peristyle.views.planning.picture;

/**
 * The host that the operator looks at.
 *
 * @param cpool name of its Cpool
 * @param host its place in the Cpool's list, from 0
 * @param failing whether the picture shows what happens when it fails
 */
public record HostPick(String cpool, int host, boolean failing) {}
