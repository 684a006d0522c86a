# review: machine

audit-title = መን እንታይ ገበረ
