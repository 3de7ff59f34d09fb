/** A correction on its way from request to effect (Thông tư 22/2021, Điều 18-20). */
@NullMarked
package vn.hocba.grading.correction.domain;

import org.jspecify.annotations.NullMarked;
