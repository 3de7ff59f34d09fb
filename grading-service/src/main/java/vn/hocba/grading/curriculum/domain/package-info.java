/** The subjects of the 2018 education programme. */
@NullMarked
package vn.hocba.grading.curriculum.domain;

import org.jspecify.annotations.NullMarked;
