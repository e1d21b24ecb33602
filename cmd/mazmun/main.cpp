// Which stage? Starts mazmun-NAME from its own folder or the PATH, so that anybody can add a stage.
#include "cli/front.hpp"

int main(int argc, char** argv) { return mazmun::cli::run_front(argc, argv); }
