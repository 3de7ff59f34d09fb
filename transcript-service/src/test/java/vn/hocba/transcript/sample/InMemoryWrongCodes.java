package vn.hocba.transcript.sample;

import java.util.Map;
import java.util.TreeMap;
import vn.hocba.transcript.verification.domain.WrongCodes;

/** Wrong codes without a database and without an end. */
public final class InMemoryWrongCodes implements WrongCodes {

    public static final int MOST = 3;

    public final Map<String, Integer> counts = new TreeMap<>();

    @Override
    public boolean tooMany(String transcriptId) {
        return counts.getOrDefault(transcriptId, 0) >= MOST;
    }

    @Override
    public void count(String transcriptId) {
        counts.merge(transcriptId, 1, Integer::sum);
    }
}
