# The same things done right, one application a folder.
server {
    listen 8080;
    server_name apps.example.com;

    root html;

    include snippets/error-pages.conf;

    location = / {
        return 302 /docs/;
    }

    # FastAPI, started with --root-path /api: the prefix is taken off.
    location /api/ {
        include snippets/proxy-headers.conf;
        proxy_set_header X-Forwarded-Prefix /api;
        proxy_pass http://backend/;
    }

    # Flask behind ProxyFix: the application sees the whole path.
    location /flask/ {
        include snippets/proxy-headers.conf;
        proxy_pass http://flask;
    }

    # Node with socket.io.
    location /chat/ {
        include snippets/websocket.conf;
        proxy_pass http://chat/;
    }

    location /docs/ {
        index index.html;
        try_files $uri $uri/ =404;
    }

    location /files/ {
        alias html/downloads/;
        autoindex on;
        autoindex_exact_size off;
    }

    location ~* \.(?:css|js|svg|woff2)$ {
        expires 7d;
        access_log off;
    }
}
