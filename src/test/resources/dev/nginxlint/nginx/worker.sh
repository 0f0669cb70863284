# Runs `nginx -t` once for every line read, which is given to it with -g, and answers with its exit status; what nginx
# says goes to the file "stderr" in FOLDER. The first answer is "ready".
#
# usage: worker.sh (confined|plain) FOLDER NGINX
#
# Confined, in a mount namespace of its own: FOLDER becomes /tmp, what nginx writes by default goes to memory, and
# all else can only be read, so that a mutated path does no harm even to root.
mode=$1 folder=$2 nginx=$3
if [ "$mode" = confined ]; then
  mount --bind "$folder" /tmp || exit 1
  for written in /run /var/lib/nginx /var/log/nginx; do
    mount -t tmpfs none "$written" || exit 1
  done
  mount -o remount,bind,ro / || exit 1
  ip link set lo up
  folder=/tmp
fi
cd / || exit 1
prefix=$folder/prefix
echo ready
while read -r globals; do
  timeout -s KILL 10 "$nginx" -t -p "$prefix/" -e stderr -c nginx.conf -g "$globals" >/dev/null 2>"$folder/stderr" </dev/null
  echo $?
done
