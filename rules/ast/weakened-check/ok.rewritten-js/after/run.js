import fs from "node:fs";

const requireAdmin = (user) => {
  if (!user.isAdmin) throw new Error("not allowed");
};

// clean: weakened-check
export function store(person, file, content) {
  requireAdmin(person);
  fs.writeFileSync(file, content);
}
