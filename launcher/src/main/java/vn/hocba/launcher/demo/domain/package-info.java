/** The invented schools with their people and marks, the same for the same seed, and what must come out of them. */
@NullMarked
package vn.hocba.launcher.demo.domain;

import org.jspecify.annotations.NullMarked;
