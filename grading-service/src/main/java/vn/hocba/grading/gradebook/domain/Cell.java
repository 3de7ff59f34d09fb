package vn.hocba.grading.gradebook.domain;

import java.util.Comparator;

/**
 * A place for one mark in a pupil's row of a semester.
 *
 * @param index of a regular mark, from 0; 0 for all others
 */
public record Cell(Part part, int index) implements Comparable<Cell> {

    public static final Cell TOPIC_CLUSTER = new Cell(Part.TOPIC_CLUSTER, 0);
    public static final Cell MIDTERM = new Cell(Part.MIDTERM, 0);
    public static final Cell FINAL = new Cell(Part.FINAL, 0);
    public static final Cell LEVEL = new Cell(Part.LEVEL, 0);
    public static final Cell TEST = new Cell(Part.TEST, 0);

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::part).thenComparingInt(Cell::index);

    /** What kind of place it is, in the order of the record. */
    public enum Part {
        /** ĐĐGtx. */
        REGULAR("regular"),
        /** The check of the topic cluster (cụm chuyên đề), one more regular mark. */
        TOPIC_CLUSTER("topicCluster"),
        /** ĐĐGgk. */
        MIDTERM("midterm"),
        /** ĐĐGck. */
        FINAL("final"),
        /** Level of a primary subject. */
        LEVEL("level"),
        /** Periodic test of a primary subject. */
        TEST("test");

        private final String field;

        Part(String field) {
            this.field = field;
        }
    }

    public static Cell regular(int index) {
        return new Cell(Part.REGULAR, index);
    }

    /** As requests and answers name it: {@code regular[1]}, {@code midterm}. */
    public String path() {
        return part == Part.REGULAR ? part.field + "[" + index + "]" : part.field;
    }

    /**
     * Reads back what {@link #path()} wrote.
     *
     * @throws IllegalArgumentException when it is no cell
     */
    public static Cell of(String path) {
        int bracket = path.indexOf('[');
        String field = bracket < 0 ? path : path.substring(0, bracket);
        int index = bracket < 0 ? 0 : Integer.parseInt(path.substring(bracket + 1, path.length() - 1));
        for (Part part : Part.values()) {
            if (part.field.equals(field)) {
                return new Cell(part, index);
            }
        }
        throw new IllegalArgumentException("not a cell of a gradebook");
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
