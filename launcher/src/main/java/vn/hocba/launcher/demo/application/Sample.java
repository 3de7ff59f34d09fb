package vn.hocba.launcher.demo.application;

import java.nio.file.Path;

/** A transcript to look at, with its files. */
public record Sample(String level, String transcriptId, Path pdf, Path xml, String verificationUrl) {}
