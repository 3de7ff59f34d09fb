/** The regulations as versioned rules: plain Java, no framework, no clock, no storage. */
@NullMarked
package vn.hocba.grading.regulation.domain;

import org.jspecify.annotations.NullMarked;
