package peristyle.model.planning.plan;

/** Which of a number of things belong together, step by step. */
final class Unions {

    private final int[] parent;

    Unions(int count) {
        parent = new int[count];
        for (int each = 0; each < count; each++) {
            parent[each] = each;
        }
    }

    /** The first of those that this one belongs to. */
    int first(int one) {
        int root = one;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
