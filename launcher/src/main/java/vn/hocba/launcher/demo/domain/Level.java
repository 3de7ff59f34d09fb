package vn.hocba.launcher.demo.domain;

/** The level of an invented school. */
public enum Level {
    PRIMARY(1, 5, 35),
    LOWER_SECONDARY(6, 9, 45),
    UPPER_SECONDARY(10, 12, 45);

    private final int lowest;
    private final int highest;
    private final int largestClass;

    Level(int lowest, int highest, int largestClass) {
        this.lowest = lowest;
        this.highest = highest;
        this.largestClass = largestClass;
    }

    /** Of the class with that index: the last grade first, as its pupils complete the level. */
    int gradeOf(int classIndex) {
        return highest - classIndex % gradeCount();
    }

    int gradeCount() {
        return highest - lowest + 1;
    }

    /** How many classes are needed (the charters allow 35 and 45 pupils). */
    int classesFor(int pupils) {
        return Math.ceilDiv(pupils, largestClass);
    }

    /** Thông tư 22/2021 and not 27/2020. */
    public boolean isSecondary() {
        return this != PRIMARY;
    }
}
