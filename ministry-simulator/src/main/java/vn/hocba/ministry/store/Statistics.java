package vn.hocba.ministry.store;

import java.util.Map;

/**
 * A store in figures.
 *
 * @param packages received, each key counted once
 * @param processing packages without results yet
 * @param accepted versions held
 * @param rejected results that said no
 * @param bySchool versions held, by school
 */
public record Statistics(
        String store, long packages, long processing, long accepted, long rejected, Map<String, Long> bySchool) {}
