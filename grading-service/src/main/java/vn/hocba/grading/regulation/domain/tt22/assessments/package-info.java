/** Thông tư 22/2021, Điều 6 and 7: how many assessments a subject has. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt22.assessments;

import org.jspecify.annotations.NullMarked;
