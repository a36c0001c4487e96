package peristyle.model.planning.packing;

import java.util.Arrays;

/**
 * The linear program behind set covering, solved approximately: fractions of known bins that cover every item once, with as
 * few bins in sum as possible; and on the other side prices of items under which no known bin is worth more than one. Both
 * sides approach each other by small steps that cost one look at each bin (primal-dual hybrid gradient, Chambolle and Pock
 * 2011). That is far cheaper than a simplex here, and its prices are smooth, which finds better bins.
 */
final class FractionalPacking {

    /** Price of each row. */
    final double[] prices;

    /** Mean price of each row since the last restart. */
    final double[] meanPrices;

    /** Fraction of each bin, mean since the last restart. */
    double[] meanAmounts = new double[256];

    /** Number of known bins. */
    int count;

    /** How far prices move compared with fractions; found by trial. */
    private static final double WEIGHT = 0.3;

    private final int rows;
    private final double[] cover;
    private final int[] degree;
    private double[] amounts = new double[256];
    private double[] sums = new double[256];
    private final double[] priceSums;
    private int[] start = new int[257];
    private int[] members = new int[1024];
    private int steps;

    FractionalPacking(int rows) {
        this.rows = rows;
        prices = new double[rows];
        meanPrices = new double[rows];
        priceSums = new double[rows];
        cover = new double[rows];
        degree = new int[rows];
    }

    int[] bin(int number) {
        return Arrays.copyOfRange(members, start[number], start[number + 1]);
    }

    double worth(int number, double[] values) {
        double worth = 0;
        for (int place = start[number]; place < start[number + 1]; place++) {
            worth += values[members[place]];
        }
        return worth;
    }

    void add(int[] bin, double amount) {
        if (count + 1 == amounts.length) {
            amounts = Arrays.copyOf(amounts, 2 * amounts.length);
            sums = Arrays.copyOf(sums, amounts.length);
            meanAmounts = Arrays.copyOf(meanAmounts, amounts.length);
            start = Arrays.copyOf(start, amounts.length + 1);
        }
        int end = start[count] + bin.length;
        if (end > members.length) {
            members = Arrays.copyOf(members, 2 * end);
        }
        System.arraycopy(bin, 0, members, start[count], bin.length);
        amounts[count] = amount;
        sums[count] = 0;
        meanAmounts[count] = amount;
        start[++count] = end;
        for (int row : bin) {
            degree[row]++;
        }
    }

    /** Forgets bins that are worth little at the mean prices and are not used. */
    void prune(double least) {
        int kept = 0;
        Arrays.fill(degree, 0);
        int end = 0;
        for (int number = 0; number < count; number++) {
            int from = start[number];
            int to = start[number + 1];
            if (number >= rows && meanAmounts[number] < 1e-3 && worth(number, meanPrices) < least) {
                continue;
            }
            start[kept] = end;
            for (int place = from; place < to; place++) {
                members[end++] = members[place];
                degree[members[end - 1]]++;
            }
            amounts[kept] = amounts[number];
            sums[kept] = sums[number];
            meanAmounts[kept] = meanAmounts[number];
            kept++;
        }
        count = kept;
        start[count] = end;
    }

    /** The same for some of the rows: bins lose the other rows, fractions and prices stay. */
    FractionalPacking restricted(int[] newRows, int rest) {
        FractionalPacking part = new FractionalPacking(rest);
        for (int row = 0; row < rows; row++) {
            if (newRows[row] >= 0) {
                part.meanPrices[newRows[row]] = meanPrices[row];
                part.add(new int[] {newRows[row]}, 0);
            }
        }
        for (int number = 0; number < count; number++) {
            int[] bin = Arrays.stream(bin(number))
                    .map(row -> newRows[row])
                    .filter(row -> row >= 0)
                    .toArray();
            if (bin.length > 1) {
                part.add(bin, bin.length == start[number + 1] - start[number] ? meanAmounts[number] : 0);
            }
        }
        return part;
    }

    /** Goes on from the means. */
    void restart() {
        System.arraycopy(meanPrices, 0, prices, 0, rows);
        System.arraycopy(meanAmounts, 0, amounts, 0, count);
        Arrays.fill(sums, 0, count, 0);
        Arrays.fill(priceSums, 0);
        steps = 0;
    }

    void iterate(int times) {
        for (int time = 0; time < times; time++) {
            step();
        }
        for (int number = 0; number < count; number++) {
            meanAmounts[number] = sums[number] / steps;
        }
        for (int row = 0; row < rows; row++) {
            meanPrices[row] = priceSums[row] / steps;
        }
    }

    private void step() {
        Arrays.fill(cover, 0);
        int from = start[0];
        for (int number = 0; number < count; number++) {
            int to = start[number + 1];
            double loss = 1;
            for (int place = from; place < to; place++) {
                loss -= prices[members[place]];
            }
            double before = amounts[number];
            if (before > 0 || loss < 0) {
                double after = Math.max(0, before - loss / (WEIGHT * (to - from)));
                amounts[number] = after;
                sums[number] += after;
                double ahead = 2 * after - before;
                for (int place = from; place < to; place++) {
                    cover[members[place]] += ahead;
                }
            }
            from = to;
        }
        for (int row = 0; row < rows; row++) {
            double after = Math.max(0, prices[row] + WEIGHT * (1 - cover[row]) / degree[row]);
            prices[row] = after;
            priceSums[row] += after;
        }
        steps++;
    }

    /** The sum of all fractions. */
    double bins() {
        double sum = 0;
        for (int number = 0; number < count; number++) {
            sum += meanAmounts[number];
        }
        return sum;
    }
}
