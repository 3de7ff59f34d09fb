package vn.hocba.planted.printing.adapter.out.http;

class PrintingClient {

    void print() {
        System.out.println("x");
    }
}
