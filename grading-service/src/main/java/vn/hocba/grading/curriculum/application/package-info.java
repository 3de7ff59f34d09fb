/** What a school system may ask about the programme. */
@NullMarked
package vn.hocba.grading.curriculum.application;

import org.jspecify.annotations.NullMarked;
