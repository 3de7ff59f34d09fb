/** Planted. */
@NullMarked
package vn.hocba.planted.clean.adapter.in.web;

import org.jspecify.annotations.NullMarked;
