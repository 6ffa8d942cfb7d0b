def find(connection, name):
    # expect: weakened-check
    return connection.execute(f"SELECT * FROM users WHERE name = '{name}'").fetchall()
