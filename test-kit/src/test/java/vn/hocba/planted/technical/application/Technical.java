package vn.hocba.planted.technical.application;

import org.springframework.util.StringUtils;

/** Knows Spring. */
public final class Technical {

    boolean blank(String text) {
        return !StringUtils.hasText(text);
    }
}
