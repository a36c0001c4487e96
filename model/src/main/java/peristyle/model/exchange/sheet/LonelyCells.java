package peristyle.model.exchange.sheet;

import de.siegmar.fastcsv.writer.QuoteStrategy;

/** Quotes an empty cell that is the only one of its line: readers skip empty lines. */
final class LonelyCells implements QuoteStrategy {

    @Override
    public boolean quoteNull(int line, int field) {
        return true;
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
        return true;
    }
}
