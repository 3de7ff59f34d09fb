/** Planted. */
@NullMarked
package vn.hocba.planted.leaking.adapter.in.web;

import org.jspecify.annotations.NullMarked;
