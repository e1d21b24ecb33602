# shellcheck shell=sh
# read_all: runs the lines of `read` in this folder; what they print on standard output and their statuses go to
# results/said.txt. Versions of tools become VERSION: a later program reads the same, and says its own.
read_all() {
  mkdir results
  grep -v '^#' read | while IFS= read -r command; do
    printf '$ %s\n' "$command"
    status=0
    sh -c "$command" </dev/null 2>/dev/null || status=$?
    printf '[%d]\n' $status
  done >results/said.txt
  find results -type f ! -name '*.qdpx' -exec sed -i 's/\("version": *\)"[0-9.]*"/\1"VERSION"/g; s/\(mazmun-[a-z]* \)[0-9][0-9.]*/\1VERSION/g' {} +
  rm -f results/project.qdpx
}
