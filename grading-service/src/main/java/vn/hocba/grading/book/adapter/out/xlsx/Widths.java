package vn.hocba.grading.book.adapter.out.xlsx;

import vn.hocba.grading.book.domain.Column;

/** How wide a column is, in characters. */
final class Widths {

    private static final double NUMBER = 6;
    private static final double ID = 14;
    private static final double NAME = 28;
    private static final double DATE = 12;
    private static final double MARK = 7;
    private static final double COMMENT = 24;
    private static final double WORD = 10;
    private static final double DECISION = 20;

    private Widths() {}

    static double of(Column column) {
        return switch (column.kind()) {
            case IDENTITY ->
                switch (column.key()) {
                    case Column.NUMBER -> NUMBER;
                    case Column.FULL_NAME -> NAME;
                    case Column.DATE_OF_BIRTH -> DATE;
                    default -> ID;
                };
            case MARK -> MARK;
            case COMMENT -> COMMENT;
            case RESULT -> result(column);
        };
    }

    /** Whether letters stand in it, from the left. */
    static boolean isText(Column column) {
        return column.kind() == Column.Kind.COMMENT
                || column.key().equals(Column.FULL_NAME)
                || column.key().equals("awards");
    }

    private static double result(Column column) {
        if (column.key().equals("decision") || column.key().equals("awards")) {
            return DECISION;
        }
        return column.title().length() <= 3 && !column.group().isEmpty() && isMark(column) ? MARK : WORD;
    }

    private static boolean isMark(Column column) {
        return !column.key().startsWith("learning") && !column.key().startsWith("conduct");
    }
}
