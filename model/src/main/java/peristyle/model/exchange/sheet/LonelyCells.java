package peristyle.model.exchange.sheet;

import de.siegmar.fastcsv.writer.QuoteStrategy;

/** Quotes an empty cell where it is the only one of its line: readers skip empty lines. */
record LonelyCells(int columns) implements QuoteStrategy {

    @Override
    public boolean quoteNull(int line, int field) {
        return columns == 1;
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
        return columns == 1;
    }
}
