/** The classes' HTTP door. */
@NullMarked
package vn.hocba.student.schoolclass.adapter.in.web;

import org.jspecify.annotations.NullMarked;
