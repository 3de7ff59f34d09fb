/** The homeroom book of one class and its way from open to approved. */
@NullMarked
package vn.hocba.grading.homeroom.domain;

import org.jspecify.annotations.NullMarked;
