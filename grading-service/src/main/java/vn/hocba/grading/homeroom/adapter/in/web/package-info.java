/** Homeroom books and class closing over HTTP. */
@NullMarked
package vn.hocba.grading.homeroom.adapter.in.web;

import org.jspecify.annotations.NullMarked;
