/** The pupils' HTTP door. */
@NullMarked
package vn.hocba.student.pupil.adapter.in.web;

import org.jspecify.annotations.NullMarked;
